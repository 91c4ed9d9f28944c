import { Button, Empty } from "antd";
import { type ReactNode, useEffect } from "react";
import { regainFocus } from "./focus";

/** The head of a page: what it is, and the one thing to do here. */
export function Head({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Saoma`;
  }, [title]);
  useEffect(() => regainFocus(), []);
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {text !== undefined && <div className="quiet">{text}</div>}
      </div>
      {children}
    </div>
  );
}

/** Where nothing is yet: what would be here, and how to get it. */
export function Nothing({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {action !== undefined && (
        <Button type="primary" onClick={onAction}>
          {action}
        </Button>
      )}
    </Empty>
  );
}

/** The same of one part of a page. */
export function Part({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="row" style={{ justifyContent: "space-between", alignItems: "flex-start", marginBottom: 12 }}>
      <div style={{ flex: "1 1 240px" }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{title}</h2>
        {text !== undefined && <div className="quiet">{text}</div>}
      </div>
      {children}
    </div>
  );
}
