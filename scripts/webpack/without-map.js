import webpack from 'webpack';

const name = 'WithoutMap';

/** Makes no source map for some files: a plugin that forgets, before files are minified, where their code is from. */
export const withoutMap = (unmapped) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const file of Object.keys(assets).filter((file) => unmapped.test(file)))
          compilation.updateAsset(file, (source) => new webpack.sources.RawSource(source.source()));
      });
    });
  },
});
