import { Input } from "antd";
import { useEffect, useState } from "react";
import { localTime, utc } from "./moments";

interface Props {
  label: string;
  /** With its time zone, or nothing. */
  value: string;
  choose: (value: string) => void;
}

/** A moment: typed in the time of whoever types it, kept as the same moment for all. */
export function MomentField({ label, value, choose }: Props) {
  const [typed, type] = useState(localTime(value));
  useEffect(() => type(localTime(value)), [value]);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the library's field is inside
    <label className="row" style={{ gap: 6 }}>
      <span className="quiet">{label}</span>
      <Input
        type="datetime-local"
        style={{ width: 210 }}
        min="1970-01-02T00:00"
        max="2399-12-31T23:59"
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          // A year is typed figure by figure: 0002 is on the way to 2026.
          if (target.value === "" || target.validity.valid) choose(utc(target.value));
        }}
      />
    </label>
  );
}
