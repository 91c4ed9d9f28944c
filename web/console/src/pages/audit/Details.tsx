/** The code of what was done, and what more is known of it. */
export function Details({ action, details }: { action: string; details: Record<string, string> }) {
  return (
    <>
      <code className="quiet">{action}</code>
      {Object.entries(details).map(([name, value]) => (
        <div key={name} style={{ overflowWrap: "anywhere" }}>{`${name}: ${value}`}</div>
      ))}
    </>
  );
}
