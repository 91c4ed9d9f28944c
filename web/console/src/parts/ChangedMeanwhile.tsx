import { Alert, Button, type FormInstance, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { forgetPool } from "../api/queries";
import { usePool } from "../frame/InPool";
import { useWords } from "../i18n";
import { type Difference, differences } from "./differences";
import { Loading } from "./Loading";
import type { Meanwhile } from "./meanwhile";
import { ProblemCode } from "./ProblemCode";
import type { Compared } from "./Refused";

type Side = "mine" | "theirs";

const idOf = ({ path }: Difference): string => path.join("_");

/** Whose a field is to be at first: of who changed it. */
const usual = ({ both }: Difference): Side => (both ? "mine" : "theirs");

/** Somebody else saved first: shows field by field what they made of it, and saves what is chosen. */
export function ChangedMeanwhile({ form, before, fill, meanwhile }: Compared & { meanwhile: Meanwhile }) {
  const { t } = useWords();
  const pool = usePool();
  const box = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState(false);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [saves, setSaves] = useState(false);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "center" });
    void forgetPool(pool).finally(() => setKnown(true));
  }, [pool]);
  useEffect(() => {
    // After it was drawn with the version that it is saved for now.
    if (saves) form.submit();
    setSaves(false);
  }, [saves, form]);
  const mine = form.getFieldsValue(true) as object;
  const found = differences(before, mine, fill(meanwhile.body as never));
  const sideOf = (one: Difference): Side => chosen[idOf(one)] ?? usual(one);
  const save = () => {
    for (const one of found) if (sideOf(one) === "theirs") setField(form, one);
    meanwhile.take();
    setSaves(true);
  };
  return (
    <div ref={box}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        style={{ marginBottom: 16 }}
        title={t("meanwhile.title")}
        description={
          !known ? (
            <Loading />
          ) : (
            <>
              <p style={{ marginTop: 0 }}>{t(found.length === 0 ? "meanwhile.elsewhere" : "meanwhile.choose")}</p>
              {found.map((one) => (
                <Sides
                  key={idOf(one)}
                  one={one}
                  side={sideOf(one)}
                  choose={(side) => setChosen({ ...chosen, [idOf(one)]: side })}
                />
              ))}
              <Button type="primary" onClick={save}>
                {t(found.length === 0 ? "meanwhile.save" : "meanwhile.saveSo")}
              </Button>
              <div style={{ marginTop: 8 }}>
                <ProblemCode code="changed-meanwhile" />
              </div>
            </>
          )
        }
      />
    </div>
  );
}

function setField(form: FormInstance, { path, theirs }: Difference): void {
  form.setFieldValue(path, theirs);
}

function Sides({ one, side, choose }: { one: Difference; side: Side; choose: (side: Side) => void }) {
  const { t } = useWords();
  const id = idOf(one);
  const label = labelOf(id);
  return (
    <div style={{ marginBottom: 12 }}>
      <strong>{label}</strong>
      <Radio.Group
        className="stack"
        aria-label={t("meanwhile.whose", { name: label })}
        value={side}
        onChange={({ target }) => choose(target.value as Side)}
        options={(["mine", "theirs"] as const).map((value) => ({
          value,
          label: (
            <>
              {t(`meanwhile.${value}`)} <span style={{ overflowWrap: "anywhere" }}>{shown(id, one[value], t)}</span>
            </>
          ),
        }))}
      />
    </div>
  );
}

const firstText = (element: Element | null | undefined): string | undefined =>
  [...(element?.childNodes ?? [])].map((node) => node.textContent?.trim()).find((text) => text);

/** As the form calls it: its label, or the words beside its tick. */
function labelOf(id: string): string {
  const tick = document.getElementById(id)?.closest("label")?.querySelector(".ant-checkbox-label");
  return firstText(document.querySelector(`label[for="${CSS.escape(id)}"]`)) ?? firstText(tick) ?? id;
}

/** As the form shows it: of a choice the words of what is chosen. */
function shown(id: string, value: unknown, t: (key: "meanwhile.yes" | "meanwhile.no" | "meanwhile.nothing") => string) {
  if (typeof value === "boolean") return t(value ? "meanwhile.yes" : "meanwhile.no");
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return t("meanwhile.nothing");
  if (Array.isArray(value)) return value.join(", ");
  const choice = document.getElementById(id)?.querySelector(`input[value="${CSS.escape(`${value}`)}"]`);
  return firstText(choice?.closest("label")?.querySelector(".ant-radio-label")) ?? `${value}`;
}
