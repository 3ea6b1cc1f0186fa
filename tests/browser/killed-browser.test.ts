import { expect, it } from 'vitest';
import type { Kill } from './killed-browser';
import { killWhileTyping } from './killed-browser';
import { webOrigin } from './shared-browser';

it('a browser killed at random moments of steady typing loses the last second at most', async () => {
  const kills: Kill[] = [];
  await killWhileTyping(await webOrigin(), { kills: 3, seed: 20_24 }, (kill) => kills.push(kill));
  expect(kills).toHaveLength(3);
  for (const { typed, lost, span, lateness } of kills) {
    // Something was typed long enough before each kill.
    expect(typed).toBeGreaterThan(lost);
    // On a busy machine each of the three that a change passes may be late: the page, its worker and the storage.
    expect(span).toBeLessThanOrEqual(1000 + 3 * lateness);
  }
});
