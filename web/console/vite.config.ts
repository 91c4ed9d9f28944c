import { defineConfig } from "vitest/config";
import { quietIcons } from "./quietIcons.ts";

/** Where a server runs for `npm run dev`. */
const server = process.env.SAOMA ?? "http://localhost:7400";

// The server puts a number used once in the place of {{nonce}}: styles that the page makes bear it.
export default defineConfig({
  base: "/console/",
  plugins: [quietIcons()],
  html: { cspNonce: "{{nonce}}" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries mark their files "use client" for servers that render; there is none here.
      onLog: (level, log, tell) => log.code !== "MODULE_LEVEL_DIRECTIVE" && tell(level, log),
    },
  },
  oxc: { jsx: { runtime: "automatic" } },
  server: {
    fs: { allow: ["../.."] }, // docs/problems.md
    proxy: {
      "/api": { target: server, changeOrigin: true },
      "/console/session": { target: server, changeOrigin: true },
      "/console/first-developer": { target: server, changeOrigin: true },
      "/console/invitations": { target: server, changeOrigin: true },
    },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
