// `npm start`: shows the main job on real figures.
await import('./demo.mjs');
