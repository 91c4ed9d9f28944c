import { createBrowserRouter } from "react-router";
import { Loading } from "../parts/Loading";
import { Broken } from "./Broken";
import { ChoosePool, InPool } from "./InPool";
import { page } from "./page";
import { SignedInOnly } from "./SignedInOnly";

/** Each page is loaded when it is first looked at. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Loading />,
      children: [
        { path: "/welcome", lazy: page(async () => (await import("../pages/signin/Welcome")).Welcome) },
        {
          path: "/invitation",
          lazy: page(async () => (await import("../pages/signin/Invitation")).Invitation),
        },
        {
          path: "/wechat/sign-in",
          lazy: page(async () => (await import("../pages/signin/WeChatBack")).WeChatSignIn),
        },
        {
          element: <SignedInOnly />,
          children: [
            { path: "/", element: <ChoosePool /> },
            {
              path: "/account",
              lazy: page(async () => (await import("../pages/account/Account")).AccountPage),
            },
            {
              path: "/pools/:slug",
              element: <InPool />,
              errorElement: <Broken />,
              children: [
                {
                  errorElement: <Broken framed />,
                  children: [
                    { index: true, lazy: page(async () => (await import("../pages/start/Start")).Start) },
                    {
                      path: "connections",
                      lazy: page(async () => (await import("../pages/connections/Connections")).Connections),
                    },
                    {
                      path: "connections/new",
                      lazy: page(async () => (await import("../pages/connections/Choose")).Choose),
                    },
                    {
                      path: "connections/new/wechat",
                      lazy: page(async () => (await import("../pages/connections/Choose")).Choose),
                    },
                    {
                      path: "connections/new/official-account",
                      lazy: page(async () => (await import("../pages/connections/Create")).Create),
                    },
                    {
                      path: "connections/new/mini-program",
                      lazy: page(async () => (await import("../pages/programs/CreateProgram")).CreateProgram),
                    },
                    {
                      path: "connections/:identifier/:tab?/:item?",
                      lazy: page(async () => (await import("../pages/connection/ConnectionPage")).ConnectionPage),
                    },
                    {
                      path: "applications",
                      lazy: page(async () => (await import("../pages/applications/Applications")).Applications),
                    },
                    {
                      path: "applications/new",
                      lazy: page(async () => (await import("../pages/applications/Create")).Create),
                    },
                    {
                      path: "applications/:clientId/:tab?",
                      lazy: page(async () => (await import("../pages/applications/ApplicationPage")).ApplicationPage),
                    },
                    {
                      path: "overview",
                      lazy: page(async () => (await import("../pages/overview/Overview")).Overview),
                    },
                    { path: "users", lazy: page(async () => (await import("../pages/users/Users")).Users) },
                    {
                      path: "users/twice",
                      lazy: page(async () => (await import("../pages/users/Users")).Users),
                    },
                    {
                      path: "users/import",
                      lazy: page(async () => (await import("../pages/users/Import")).Import),
                    },
                    {
                      path: "users/:id",
                      lazy: page(async () => (await import("../pages/users/UserPage")).UserPage),
                    },
                    {
                      path: "login-page",
                      lazy: page(async () => (await import("../pages/brand/BrandPage")).BrandPage),
                    },
                    {
                      path: "developers",
                      lazy: page(async () => (await import("../pages/developers/Developers")).Developers),
                    },
                    { path: "audit", lazy: page(async () => (await import("../pages/audit/Audit")).Audit) },
                    {
                      path: "settings",
                      lazy: page(async () => (await import("../pages/pool/PoolPage")).PoolPage),
                    },
                    { path: "keys", lazy: page(async () => (await import("../pages/keys/Keys")).Keys) },
                    {
                      path: "webhooks",
                      lazy: page(async () => (await import("../pages/webhooks/Webhooks")).Webhooks),
                    },
                    {
                      path: "webhooks/new",
                      lazy: page(async () => (await import("../pages/webhooks/Create")).Create),
                    },
                    {
                      path: "webhooks/:id",
                      lazy: page(async () => (await import("../pages/webhooks/WebhookPage")).WebhookPage),
                    },
                    { path: "system", lazy: page(async () => (await import("../pages/system/System")).System) },
                    { path: "*", element: <Broken framed /> },
                  ],
                },
              ],
            },
            {
              path: "/trials/:pool/:clientId",
              lazy: page(async () => (await import("../pages/trial/Trial")).Trial),
            },
            { path: "*", element: <Broken /> },
          ],
        },
      ],
    },
  ],
  { basename: "/console" },
);
