/** What the admin API answers of the installation, as docs/admin-api.md describes it. */
export interface SystemStatus {
  version: string;
  startedAt: string;
  java: string;
  database: { product: string; embedded: boolean; bytes: number };
  diskFreeBytes: number;
  diskBytes: number;
  checks: { part: "database" | "disk" | "alarms" | "wechat"; good: boolean; tookMillis: number }[];
}
