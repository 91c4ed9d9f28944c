import { useQuery } from "@tanstack/react-query";
import { Alert, App } from "antd";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { call, type FieldError } from "../../api/client";
import { poolPath, queries, useApplications } from "../../api/queries";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import { ProblemBox } from "../../parts/ProblemBox";
import { BrandForm } from "./BrandForm";
import { Preview } from "./Preview";
import type { Brand, Filled } from "./types";

const TYPING = 400;

/** How the login page looks: of the pool, or of one application over it. */
export function BrandPage() {
  const { t } = useWords();
  const pool = usePool();
  const [search, setSearch] = useSearchParams();
  const application = search.get("application");
  const applications = useApplications(pool).data?.items ?? [];
  return (
    <>
      <Head title={t("nav.brand")} text={t("brand.text")}>
        <Choice
          aria-label={t("brand.whose")}
          style={{ minWidth: 220 }}
          value={application ?? ""}
          onChange={(value) => setSearch(value === "" ? {} : { application: value })}
          options={[
            { value: "", label: t("brand.pool") },
            ...applications.map((one) => ({ value: one.clientId, label: one.name })),
          ]}
        />
      </Head>
      <BrandOf key={application ?? ""} application={application} />
    </>
  );
}

function BrandOf({ application }: { application: string | null }) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const path = `${poolPath(pool)}${application === null ? "" : `/applications/${application}`}/brand`;
  const key = ["pool", pool.id, "brand", application];
  const read = useQuery({
    queryKey: key,
    queryFn: () => call<Brand>("GET", path),
    refetchOnWindowFocus: false,
  });
  const [draft, setDraft] = useState<Filled | null>(null);
  const [flaws, setFlaws] = useState<FieldError[]>([]);
  const quiet = useQuiet(draft, TYPING);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError && application !== null)
    return <NotRead of="applications" id={application} read={read} inPage />;
  if (read.isLoadingError) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  const { madeByFile, ...stored } = read.data.body;
  const save = async (brand: Filled, version: string) => {
    const saved = await call<Brand>("PUT", path, brand, version);
    queries.setQueryData(key, saved);
    setDraft(null);
    void message.success(t("form.saved"));
  };
  return (
    <>
      {madeByFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("brand.byFile")} />}
      {application !== null && <p className="quiet">{t("brand.over")}</p>}
      <div className="two brand-two">
        <Held read={read.data}>
          {({ body: { madeByFile: _, ...held }, etag }) => (
            <BrandForm
              stored={held}
              readOnly={madeByFile || !may(pool, "brand:write")}
              flaws={flaws}
              changed={setDraft}
              save={(brand) => save(brand, etag ?? "")}
            />
          )}
        </Held>
        <Preview brand={quiet ?? stored} application={application} checked={setFlaws} />
      </div>
    </>
  );
}

/** The value once nobody has changed it for so long. */
function useQuiet<T>(value: T, milliseconds: number): T {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return quiet;
}
