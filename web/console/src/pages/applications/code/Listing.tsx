import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWords } from "../../../i18n";
import { useCopying } from "../../../parts/useCopying";
import { marks } from "./marks";

/** A file to copy. */
export function Listing({ file, text }: { file: string; text: string }) {
  const { t } = useWords();
  const { shown, done, copy } = useCopying<HTMLPreElement>(text);
  let from = 0;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className="row listed">
        <span className="quiet">{file}</span>
        <Button
          type="text"
          icon={done ? <CheckOutlined className="good" /> : <CopyOutlined />}
          aria-label={t(done ? "copy.done" : "copy.do", { name: file })}
          onClick={copy}
        />
      </figcaption>
      <div className="listing">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys (WCAG 2.1.1) */}
        <section className="wide" tabIndex={0} aria-label={file}>
          <pre ref={shown}>
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
      </div>
    </figure>
  );
}
