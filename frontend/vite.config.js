import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vitest/config';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Copies the sprite under its plain name, because the server writes it into its pages:
 * a rug's pattern and a cushion's motif can only be referred to inside one document.
 *
 * @returns {import('vite').Plugin}
 */
function symbols() {
  return {
    name: 'symbols',
    generateBundle() {
      const source = readFileSync(here('src/ui/symbols.svg'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'symbols.svg', source });
    },
  };
}

/**
 * Puts a gzipped copy beside each text that is served, so that no server compresses the same file twice.
 *
 * @returns {import('vite').Plugin}
 */
function gzipped() {
  return {
    name: 'gzipped',
    enforce: 'post',
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(?:js|css)$/u.test(file))) {
        const path = `${options.dir}/${name}`;
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

/**
 * @param {{facadeModuleId: string | null}} chunk
 * @returns {string} texts are named by their language
 */
function chunkName({ facadeModuleId }) {
  const language = facadeModuleId?.match(/locales\/([a-z-]+)\//u)?.[1];
  return language ? `assets/texts-${language}-[hash].js` : 'assets/[name]-[hash].js';
}

export default defineConfig({
  base: '/static/',
  publicDir: false,
  plugins: [symbols(), gzipped()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../app/static'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2020',
    // The layers, container queries and :has of the styles need these; older browsers get the plain page.
    cssTarget: ['chrome111', 'firefox113', 'safari16.2'],
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: {
        room: here('src/room.jsx'),
        early_socket: here('src/early_socket.js'),
        public: here('src/public.js'),
        settings: here('src/settings.js'),
        offline_worker: here('src/offline_worker.js'),
        main: here('src/styles/main.css'),
      },
      output: { chunkFileNames: chunkName },
    },
  },
  server: { fs: { allow: [here('..')] } },
  test: {
    include: ['tests/**/*.test.{js,jsx}'],
    restoreMocks: true,
    // A file's own world costs four times what its tests do. Each sets up what it needs, and nothing else counts.
    isolate: false,
  },
});
