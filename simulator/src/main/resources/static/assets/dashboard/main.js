// The simulator's first page: puts the parts together and keeps them up to date.
import { api } from "../shared/api.js";
import { byId, h } from "../shared/dom.js";
import { t, translatePage } from "../shared/i18n.js";
import { coalesced, follow } from "../shared/live.js";
import { setAhead } from "../shared/time.js";
import { prepareAccounts, showAccounts } from "./accounts.js";
import { addEntry, clearEntries, prepareActivity, showActivity } from "./activity.js";
import { prepareFaults, showFaults } from "./faults.js";
import { prepareTime, showTime } from "./time.js";
import { prepareUsers, showUsers } from "./users.js";

translatePage();
for (let n = 1; n <= 7; n++) byId("differences").append(h("li", {}, t(`differs.${n}`)));

const state = { accounts: [], users: [] };

const loadPeople = coalesced(async () => {
  [state.accounts, state.users] = await Promise.all([api.get("accounts"), api.get("users")]);
  showAccounts(state.accounts);
  showUsers(state.users, state.accounts);
});
const loadFaults = coalesced(async () => showFaults((await api.get("faults")).faults));
const loadTime = coalesced(async () => {
  const clock = await api.get("clock");
  setAhead(clock.aheadSeconds);
  showTime(clock);
});
const loadTraffic = coalesced(async () => {
  const [calls, pushes] = await Promise.all([api.get("calls"), api.get("pushes")]);
  showActivity(calls, pushes);
});

async function loadAll() {
  void loadFaults();
  void loadTime();
  // The rows of the traffic name the accounts.
  await loadPeople();
  await loadTraffic();
}

const READ = "saoma.simulator.differences-read";
byId("differs").open = localStorage.getItem(READ) === null && !matchMedia("(max-width: 560px)").matches;
byId("differs").addEventListener("toggle", (event) => {
  if (event.target.open) localStorage.removeItem(READ);
  else localStorage.setItem(READ, "yes");
});

prepareAccounts();
prepareUsers();
prepareFaults(loadFaults);
prepareTime(loadTime);
prepareActivity((appId) => state.accounts.find((account) => account.appId === appId)?.name ?? appId ?? "");
void loadAll();

follow(
  {
    accounts: loadPeople,
    users: loadPeople,
    faults: loadFaults,
    clock: loadTime,
    call: (call) => addEntry("call", call),
    push: (push) => addEntry("push", push),
    reset: () => {
      clearEntries();
      void loadAll();
    },
    reload: loadAll,
  },
  (connected) => {
    byId("live").textContent = t(connected ? "live.on" : "live.off");
    byId("live").className = connected ? "badge good" : "badge warn";
  },
);
