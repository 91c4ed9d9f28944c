import { defineConfig } from "vite";

// The console's preview draws with the same parts, and begins otherwise. No visitor loads it.
export default defineConfig({
  build: {
    target: ["chrome87", "safari14", "firefox90", "edge88"],
    modulePreload: { polyfill: false },
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input: "src/preview.ts", output: { entryFileNames: "preview.js" } },
  },
});
