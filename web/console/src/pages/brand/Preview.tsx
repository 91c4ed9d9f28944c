import { useQuery } from "@tanstack/react-query";
import { Alert, Card, Segmented } from "antd";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type FieldError, Problem, post } from "../../api/client";
import { poolPath } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { nonce } from "../../frame/nonce";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { ProblemBox } from "../../parts/ProblemBox";
import { type BrandedPage, PAGES, STATES, type State } from "./states";
import type { Filled } from "./types";

/** The styles of the page bear the number that this page's own bear: it stands under the same policy. */
const numbered = (html: string) => html.replace('<style nonce="preview">', () => `<style nonce="${nonce}">`);

type Size = "desktop" | "phone";

interface Props {
  brand: Filled;
  application: string | null;
  /** Is told what the server finds wrong with it, or nothing. */
  checked: (flaws: FieldError[]) => void;
}

/** What is wrong with a field stands beside it. */
function Unseen({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useWords();
  if (!(error instanceof Problem) || error.errors.length === 0) return <ProblemBox error={error} again={again} />;
  return <Alert type="warning" showIcon role="status" style={{ marginBottom: 12 }} title={t("brand.notDrawn")} />;
}

interface PageProps {
  html: string;
  size: Size;
  frame: RefObject<HTMLIFrameElement | null>;
}

/** One page after the other: a frame that is given another while it loads may keep the one before, as Chromium does. */
function Page({ html, size, frame }: PageProps) {
  const { t } = useWords();
  const [drawn, setDrawn] = useState(html);
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    if (!loading && drawn !== html) {
      setLoading(true);
      setDrawn(html);
    }
  }, [loading, drawn, html]);
  return (
    <iframe
      ref={frame}
      title={t("brand.preview")}
      sandbox="allow-scripts"
      srcDoc={drawn}
      onLoad={() => setLoading(false)}
      style={{
        display: "block",
        width: size === "phone" ? 390 : "100%",
        maxWidth: "100%",
        height: 760,
        margin: "0 auto",
        border: "1px solid rgb(128 128 128 / 35%)",
        borderRadius: 12,
      }}
    />
  );
}

/** The real page in a frame that has no origin: it can neither reach this page nor ask the server for anything. */
export function Preview({ brand, application, checked }: Props) {
  const { t, language } = useWords();
  const pool = usePool();
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<BrandedPage>("login");
  const [state, setState] = useState<State>("waiting");
  const [size, setSize] = useState<Size>("desktop");
  const [dark, setDark] = useState(false);
  const [spoken, setSpoken] = useState<"zh-CN" | "en">(language === "zh" ? "zh-CN" : "en");
  const shown = useQuery({
    queryKey: ["pool", pool.id, "preview", application, spoken, page, brand],
    queryFn: () =>
      post<{ html: string }>(`${poolPath(pool)}/brand/preview`, {
        brand,
        language: spoken,
        page,
        ...(application === null ? {} : { application }),
      }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const { error, isSuccess } = shown;
  useEffect(() => {
    if (error instanceof Problem) checked(error.errors);
    else if (isSuccess) checked([]);
  }, [error, isSuccess, checked]);
  const tell = useCallback(
    () => frame.current?.contentWindow?.postMessage({ state, dark }, "*"), // it has no origin to name
    [state, dark],
  );
  useEffect(() => {
    const heard = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && event.data === "preview-ready") tell();
    };
    window.addEventListener("message", heard);
    tell();
    return () => window.removeEventListener("message", heard);
  }, [tell]);
  return (
    <Card size="small" title={t("brand.preview")}>
      <div className="row" style={{ marginBottom: 12 }}>
        <Choice
          aria-label={t("brand.page")}
          style={{ minWidth: 150 }}
          value={page}
          onChange={setPage}
          options={PAGES.map((value) => ({ value, label: t(`brand.page.${value}`) }))}
        />
        {page === "login" && (
          <Choice
            aria-label={t("brand.state")}
            style={{ minWidth: 200 }}
            value={state}
            onChange={setState}
            options={STATES.map((value) => ({ value, label: t(`brand.state.${value}`) }))}
          />
        )}
        <Segmented
          aria-label={t("brand.size")}
          value={size}
          onChange={setSize}
          options={[
            { value: "desktop", label: t("brand.desktop") },
            { value: "phone", label: t("brand.phone") },
          ]}
        />
        <Segmented
          aria-label={t("brand.light")}
          value={dark ? "dark" : "light"}
          onChange={(value) => setDark(value === "dark")}
          options={[
            { value: "light", label: t("brand.day") },
            { value: "dark", label: t("brand.night") },
          ]}
        />
        <Segmented
          aria-label={t("brand.language")}
          value={spoken}
          onChange={setSpoken}
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </div>
      {shown.isError && <Unseen error={shown.error} again={() => void shown.refetch()} />}
      {shown.data !== undefined && <Page html={numbered(shown.data.html)} size={size} frame={frame} />}
    </Card>
  );
}
