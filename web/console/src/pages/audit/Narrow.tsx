import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { MomentField } from "../../parts/MomentField";
import { ACTIONS, doneIn } from "./done";
import type { Filter } from "./filter";
import { useActors } from "./useActors";

interface Props {
  filter: Filter;
  choose: (changed: Partial<Filter>) => void;
}

/** Whose doing is shown, what of it, and of which time. */
export function Narrow({ filter: { actor, action, from, to }, choose }: Props) {
  const { t, language } = useWords();
  const known = useActors().map(({ kind, id, name }) => ({
    value: `${kind}/${id}`,
    label: `${t(`actor.${kind}`)} ${name}`,
  }));
  const options = [{ value: "", label: t("audit.anybody") }, ...known, { value: "itself", label: t("actor.itself") }];
  // Who has no part in the pool any more has done what they have done.
  const other = options.some(({ value }) => value === actor) ? [] : [{ value: actor, label: actor }];
  const ways = ACTIONS.map((value) => ({ value, label: doneIn(value, t) })).sort((one, two) =>
    one.label.localeCompare(two.label, language),
  );
  const otherWay =
    action === "" || ways.some(({ value }) => value === action) ? [] : [{ value: action, label: action }];
  return (
    <div className="row" style={{ marginBottom: 12 }}>
      <Choice
        aria-label={t("audit.actor")}
        style={{ width: 240 }}
        showSearch={{ optionFilterProp: "label" }}
        value={actor}
        onChange={(value) => choose({ actor: value })}
        options={[...options, ...other]}
      />
      <Choice
        aria-label={t("audit.action")}
        style={{ width: 240 }}
        showSearch={{ optionFilterProp: "label" }}
        value={action}
        onChange={(value) => choose({ action: value })}
        options={[{ value: "", label: t("audit.anything") }, ...ways, ...otherWay]}
      />
      <MomentField label={t("audit.from")} value={from} choose={(value) => choose({ from: value })} />
      <MomentField label={t("audit.to")} value={to} choose={(value) => choose({ to: value })} />
    </div>
  );
}
