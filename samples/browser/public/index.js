import { settings } from './settings.js';

const manager = new oidc.UserManager(settings);
const at = (id) => document.getElementById(id);
let renewals = 0;

async function show() {
  const user = await manager.getUser();
  at('stranger').hidden = user !== null;
  at('visitor').hidden = user === null;
  at('subject').textContent = user?.profile.sub ?? '';
  at('name').textContent = user?.profile.name ?? '';
  at('until').textContent = user === null ? '' : new Date(user.expires_at * 1000).toLocaleTimeString();
  at('renewals').textContent = String(renewals);
}

function on(id, act) {
  at(id).addEventListener('click', async () => {
    at('problem').textContent = '';
    try {
      await act();
    } catch (problem) {
      at('problem').textContent = problem.error ?? problem.message;
    }
    await show();
  });
}

on('redirect', () => manager.signinRedirect());
on('popup', () => manager.signinPopup());
on('renew', async () => {
  await manager.signinSilent();
  renewals++;
});
on('renew-in-frame', async () => {
  await manager.signinSilent({ forceIframeAuth: true });
  renewals++;
});
on('logout', () => manager.signoutRedirect());
on('logout-popup', () => manager.signoutPopup());

await show();
document.body.dataset.isolated = String(crossOriginIsolated);
