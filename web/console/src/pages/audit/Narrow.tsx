import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { MomentField } from "../../parts/MomentField";
import type { Filter } from "./filter";
import { useActors } from "./useActors";

interface Props {
  filter: Filter;
  choose: (changed: Partial<Filter>) => void;
}

/** Whose doing is shown, and of which time. */
export function Narrow({ filter: { actor, from, to }, choose }: Props) {
  const { t } = useWords();
  const known = useActors().map(({ kind, id, name }) => ({
    value: `${kind}/${id}`,
    label: `${t(`actor.${kind}`)} ${name}`,
  }));
  const options = [{ value: "", label: t("audit.anybody") }, ...known, { value: "itself", label: t("actor.itself") }];
  // Who has no part in the pool any more has done what they have done.
  const other = options.some(({ value }) => value === actor) ? [] : [{ value: actor, label: actor }];
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
      <MomentField label={t("audit.from")} value={from} choose={(value) => choose({ from: value })} />
      <MomentField label={t("audit.to")} value={to} choose={(value) => choose({ to: value })} />
    </div>
  );
}
