import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Card } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { call, post } from "../../../api/client";
import { connectionPath, forgetPool } from "../../../api/queries";
import type { Route, RouteWithSecret } from "../../../api/types";
import { may, usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { ByName } from "../../../parts/ByName";
import { Copy } from "../../../parts/Copy";
import { Nothing } from "../../../parts/Head";
import { Held } from "../../../parts/Held";
import { Loading } from "../../../parts/Loading";
import { ProblemBox } from "../../../parts/ProblemBox";
import { GONE } from "../../../parts/way";
import { RouteForm } from "./RouteForm";
import { useRoutes } from "./useRoutes";

interface Props {
  identifier: string;
  /** `new`, or the id of a route. */
  item: string;
  ofFile: boolean;
}

/** One route: made, changed, given another secret, deleted. */
export function RoutePage({ identifier, item, ofFile }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const read = useRoutes(pool, identifier);
  const [made, setMade] = useState<RouteWithSecret | null>(null);
  const here = `/pools/${pool.slug}/connections/${identifier}/routes`;
  const path = `${connectionPath(pool, identifier)}/routes`;
  const fixed = ofFile || !may(pool, "connections:write");
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  const routes = read.data.body.items;
  const route = routes.find(({ id }) => id === item);
  const otherAnswers = routes.find(({ answers, id }) => answers && id !== item)?.name;
  const create = async (body: Record<string, unknown>) => {
    setMade(await post<RouteWithSecret>(path, body));
    await forgetPool(pool);
  };
  return (
    <>
      <p style={{ marginTop: 0 }}>
        <Link to={here}>{t("route.back")}</Link>
      </p>
      {(route !== undefined || item === "new") && (
        <h2 style={{ fontSize: 16, marginTop: 0 }}>{made?.route.name ?? route?.name ?? t("route.create")}</h2>
      )}
      {made !== null ? (
        <Made made={made} here={here} />
      ) : item === "new" ? (
        <>
          {ofFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("routes.byFile")} />}
          {!fixed && <RouteForm path={path} save={create} otherAnswers={otherAnswers} />}
        </>
      ) : route === undefined ? (
        <Nothing text={t("route.gone")} />
      ) : (
        <Stored
          route={route}
          version={read.data.etag ?? ""}
          path={path}
          here={here}
          fixed={fixed}
          ofFile={ofFile}
          otherAnswers={otherAnswers}
        />
      )}
    </>
  );
}

function Made({ made, here }: { made: RouteWithSecret; here: string }) {
  const { t } = useWords();
  const go = useNavigate();
  return (
    <Card style={{ maxWidth: 640 }} title={t("route.made")}>
      <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("webhooks.secretOnce")} />
      <Copy name={t("route.secret")} value={made.secret} hint={t("route.secret.help")} />
      <Button type="primary" onClick={() => void go(here)}>
        {t("route.goOn")}
      </Button>
    </Card>
  );
}

interface StoredProps {
  route: Route;
  version: string;
  path: string;
  here: string;
  fixed: boolean;
  ofFile: boolean;
  otherAnswers: string | undefined;
}

function Stored({ route, version, path, here, fixed, ofFile, otherAnswers }: StoredProps) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const at = `${path}/${route.id}`;
  const { message } = App.useApp();
  const change = async (body: Record<string, unknown>, seen: string) => {
    await call("PUT", at, body, seen);
    void message.success(t("form.saved"));
    await forgetPool(pool);
  };
  const renew = useMutation({
    mutationFn: () => call<RouteWithSecret>("POST", `${at}/secret`, undefined, version),
    onSuccess: () => forgetPool(pool),
  });
  const remove = useMutation({
    mutationFn: () => call("DELETE", at, undefined, version),
    onSuccess: async () => {
      await go(here, { state: GONE });
      await forgetPool(pool);
    },
  });
  return (
    <>
      {ofFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("routes.byFile")} />}
      <Held read={{ body: route, etag: version }}>
        {(held) => (
          <RouteForm
            path={path}
            stored={held.body}
            readOnly={fixed}
            save={(body) => change(body, held.etag ?? "")}
            otherAnswers={otherAnswers}
          />
        )}
      </Held>
      {!fixed && (
        <Card size="small" style={{ marginTop: 32, maxWidth: 640 }} title={t("route.manage")}>
          {renew.isError && <ProblemBox error={renew.error} />}
          {remove.isError && <ProblemBox error={remove.error} />}
          <p className="quiet" style={{ marginTop: 0 }}>
            {t("route.renewText")}
          </p>
          {renew.data !== undefined && (
            <>
              <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t("webhooks.secretOnce")} />
              <Copy name={t("route.secret")} value={renew.data.body.secret} hint={t("route.secret.help")} />
            </>
          )}
          <ByName name={route.name} title={t("route.renew")} confirmed={() => renew.mutate()}>
            <Button loading={renew.isPending}>{t("route.renew")}</Button>
          </ByName>
          <p className="quiet">{t("route.deleteText")}</p>
          <ByName name={route.name} title={t("route.delete")} confirmed={() => remove.mutate()}>
            <Button danger loading={remove.isPending}>
              {t("route.delete")}
            </Button>
          </ByName>
        </Card>
      )}
    </>
  );
}
