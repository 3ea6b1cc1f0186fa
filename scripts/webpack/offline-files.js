import { createHash } from 'node:crypto';
import webpack from 'webpack';

const name = 'OfflineFiles';

/** Files that no page asks for under their own names. */
const isBesides = (file) => /\.(?:LICENSE\.txt|map|br|gz)$/u.test(file);

/**
 * Gives the service worker the list of build files, and a version that changes when any of them does. It reads both
 * from `self.offline`.
 */
export class OfflineFiles {
  constructor({ worker }) {
    this.worker = worker;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // After content hashes were added to the names.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const files = Object.keys(assets)
          .filter((file) => file !== this.worker && !isBesides(file))
          .sort();
        const hash = createHash('sha256');
        for (const file of [...files, this.worker]) hash.update(file).update(assets[file].buffer());
        const offline = { version: hash.digest('hex').slice(0, 16), files };
        const head = new webpack.sources.RawSource(`self.offline=${JSON.stringify(offline)};\n`);
        compilation.updateAsset(this.worker, (body) => new webpack.sources.ConcatSource(head, body));
      });
    });
  }
}
