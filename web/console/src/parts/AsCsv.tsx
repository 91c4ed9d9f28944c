import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, type ButtonProps } from "antd";
import { useWords } from "../i18n";
import { save } from "./csv";

interface Props extends Pick<ButtonProps, "size" | "type" | "disabled" | "aria-label" | "children"> {
  /** The file's name, without its ending. */
  file: string;
  rows: () => Promise<{ rows: object[]; more: boolean }> | object[];
}

/** Keeps a list as a file: all of it, whatever part of it is shown. */
export function AsCsv({ file, rows, children = "CSV", ...button }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const keeping = useMutation({
    mutationFn: async () => {
      const found = rows();
      const { rows: all, more } = Array.isArray(found) ? { rows: found, more: false } : await found;
      save(`${file}.csv`, all as Record<string, unknown>[]);
      if (more) void message.warning(t("list.some", { n: all.length }));
    },
    onError: () => void message.error(t("list.broken")),
  });
  return (
    <Button {...button} icon={<DownloadOutlined />} loading={keeping.isPending} onClick={() => keeping.mutate()}>
      {children}
    </Button>
  );
}

/** The same in a corner below a list, which it is named after for who hears it. */
export function AsCsvBelow({ name, ...list }: Pick<Props, "file" | "rows"> & { name: string }) {
  const { t } = useWords();
  return (
    <div style={{ textAlign: "end", marginTop: 8 }}>
      <AsCsv {...list} size="small" type="text" aria-label={t("list.csv", { name })} />
    </div>
  );
}
