import { createBrowserRouter } from "react-router";
import { Loading } from "../parts/Loading";
import { Broken } from "./Broken";
import { guarded, inFrame } from "./guarded";
import { ChoosePool, InPool } from "./InPool";
import { SignedInOnly } from "./SignedInOnly";

/** Each page is loaded when it is first looked at. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Loading />,
      children: guarded([
        { path: "/welcome", lazy: async () => ({ Component: (await import("../pages/signin/Welcome")).Welcome }) },
        {
          path: "/invitation",
          lazy: async () => ({ Component: (await import("../pages/signin/Invitation")).Invitation }),
        },
        {
          path: "/problems/:code?",
          lazy: async () => ({ Component: (await import("../pages/problems/Problems")).Problems }),
        },
        {
          path: "/wechat/sign-in",
          lazy: async () => ({ Component: (await import("../pages/signin/WeChatBack")).WeChatSignIn }),
        },
        {
          path: "/wechat/window",
          lazy: async () => ({ Component: (await import("../pages/signin/WeChatWindow")).WeChatWindow }),
        },
        {
          element: <SignedInOnly />,
          children: guarded([
            { path: "/", element: <ChoosePool /> },
            {
              path: "/account",
              lazy: async () => ({ Component: (await import("../pages/account/Account")).AccountPage }),
            },
            {
              path: "/pools/:slug",
              element: <InPool />,
              errorElement: <Broken />,
              children: inFrame([
                { index: true, lazy: async () => ({ Component: (await import("../pages/start/Start")).Start }) },
                {
                  path: "connections",
                  lazy: async () => ({ Component: (await import("../pages/connections/Connections")).Connections }),
                },
                {
                  path: "connections/new",
                  lazy: async () => ({ Component: (await import("../pages/connections/Choose")).Choose }),
                },
                {
                  path: "connections/new/wechat",
                  lazy: async () => ({ Component: (await import("../pages/connections/Choose")).Choose }),
                },
                {
                  path: "connections/new/official-account",
                  lazy: async () => ({ Component: (await import("../pages/connections/Create")).Create }),
                },
                {
                  path: "connections/new/mini-program",
                  lazy: async () => ({
                    Component: (await import("../pages/programs/CreateProgram")).CreateProgram,
                  }),
                },
                {
                  path: "connections/:identifier/:tab?/:item?",
                  lazy: async () => ({
                    Component: (await import("../pages/connection/ConnectionPage")).ConnectionPage,
                  }),
                },
                {
                  path: "applications",
                  lazy: async () => ({ Component: (await import("../pages/applications/Applications")).Applications }),
                },
                {
                  path: "applications/new",
                  lazy: async () => ({ Component: (await import("../pages/applications/Create")).Create }),
                },
                {
                  path: "applications/:clientId/:tab?",
                  lazy: async () => ({
                    Component: (await import("../pages/applications/ApplicationPage")).ApplicationPage,
                  }),
                },
                {
                  path: "overview",
                  lazy: async () => ({ Component: (await import("../pages/overview/Overview")).Overview }),
                },
                { path: "users", lazy: async () => ({ Component: (await import("../pages/users/Users")).Users }) },
                {
                  path: "users/twice",
                  lazy: async () => ({ Component: (await import("../pages/users/Users")).Users }),
                },
                {
                  path: "users/import",
                  lazy: async () => ({ Component: (await import("../pages/users/Import")).Import }),
                },
                {
                  path: "users/:id",
                  lazy: async () => ({ Component: (await import("../pages/users/UserPage")).UserPage }),
                },
                {
                  path: "login-page",
                  lazy: async () => ({ Component: (await import("../pages/brand/BrandPage")).BrandPage }),
                },
                {
                  path: "developers",
                  lazy: async () => ({ Component: (await import("../pages/developers/Developers")).Developers }),
                },
                { path: "audit", lazy: async () => ({ Component: (await import("../pages/audit/Audit")).Audit }) },
                {
                  path: "settings",
                  lazy: async () => ({ Component: (await import("../pages/pool/PoolPage")).PoolPage }),
                },
                { path: "keys", lazy: async () => ({ Component: (await import("../pages/keys/Keys")).Keys }) },
                {
                  path: "keys/new",
                  lazy: async () => ({ Component: (await import("../pages/keys/CreateClient")).CreateClient }),
                },
                {
                  path: "keys/:clientId",
                  lazy: async () => ({ Component: (await import("../pages/keys/ClientPage")).ClientPage }),
                },
                {
                  path: "webhooks",
                  lazy: async () => ({ Component: (await import("../pages/webhooks/Webhooks")).Webhooks }),
                },
                {
                  path: "webhooks/new",
                  lazy: async () => ({ Component: (await import("../pages/webhooks/Create")).Create }),
                },
                {
                  path: "webhooks/:id",
                  lazy: async () => ({ Component: (await import("../pages/webhooks/WebhookPage")).WebhookPage }),
                },
                { path: "system", lazy: async () => ({ Component: (await import("../pages/system/System")).System }) },
                { path: "*", element: <Broken framed /> },
              ]),
            },
            {
              path: "/trials/:pool/:clientId",
              lazy: async () => ({ Component: (await import("../pages/trial/Trial")).Trial }),
            },
            { path: "*", element: <Broken /> },
          ]),
        },
      ]),
    },
  ],
  { basename: "/console" },
);
