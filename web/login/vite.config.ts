import { defineConfig } from "vitest/config";

// The names are fixed: the server finds the two files by name and adds a version made from their content.
export default defineConfig({
  build: {
    target: ["chrome87", "safari14", "firefox90", "edge88"],
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      input: "src/main.ts",
      output: { entryFileNames: "login.js", assetFileNames: "login[extname]" },
    },
  },
  // The words and the frame of the page live with the server; the tests read them there.
  server: { fs: { allow: ["..", "../../server/src/main/resources"] } },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
