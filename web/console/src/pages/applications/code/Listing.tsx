import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../../i18n";
import { marks } from "./marks";

/** A file to copy. */
export function Listing({ file, text }: { file: string; text: string }) {
  const { t } = useWords();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  let from = 0;
  return (
    <figure className="listing" style={{ marginInline: 0 }}>
      <figcaption className="quiet">{file}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys (WCAG 2.1.1) */}
      <section className="wide" tabIndex={0} aria-label={file}>
        <pre>
          <code>
            {marks(text).map((mark) => {
              const key = from;
              from += mark.text.length;
              return (
                <span key={key} className={`code-${mark.kind}`}>
                  {mark.text}
                </span>
              );
            })}
          </code>
        </pre>
      </section>
      <Button
        type="text"
        icon={done ? <CheckOutlined className="good" /> : <CopyOutlined />}
        aria-label={t(done ? "copy.done" : "copy.do", { name: file })}
        onClick={() => void copy()}
      />
    </figure>
  );
}
