import { describe, expect, it } from 'vitest';
import { bearable } from '../../excel-host/behaviours';
import { status } from './addin-steps';
import { openWeb } from './open-web';
import { wholeJob } from './whole-job';

describe('the pane in Excel on the web', () => {
  it.each([
    ['as documented', []],
    ['with all its known behaviours', bearable],
  ] as const)(
    'does the whole job in a frame of another site that may not use storage, %s',
    async (_, behaviours) => {
      const opened = await openWeb();
      opened.host.workbook.behave(...behaviours);
      const isRefused = await opened.pane.evaluate(() => {
        try {
          return typeof localStorage === 'undefined';
        } catch {
          return true;
        }
      });
      expect(isRefused).toBe(true);
      await wholeJob(opened);
    },
  );

  it('can be used by keyboard although the library moves the focus itself', async () => {
    const { page, pane, host } = await openWeb();
    await pane.getByRole('textbox', { name: '机关全称' }).waitFor();
    // Excel gives the focus to the first element of the pane.
    await pane.getByRole('button', { name: '设置' }).focus();
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 25; steps += 1) {
        await page.keyboard.press('Tab');
        const focused = await pane.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          if (element === null || !/^(BUTTON|INPUT|SELECT)$/u.test(element.tagName)) return '';
          return [
            element.getAttribute('aria-label'),
            element.labels?.[0]?.textContent,
            element.textContent,
          ].join(' ');
        });
        if (name.test(focused)) return;
      }
      throw new Error(`Tab does not lead to ${String(name)}`);
    };
    await tabTo(/机关全称/u);
    await page.keyboard.type('示例县档案局');
    await tabTo(/插入三张表/u);
    await page.keyboard.press('Enter');
    await status(pane, '格未填').waitFor();
    expect(host.workbook.sheets).toHaveLength(4);
    // The button is gone, and Excel re-enters the pane at its beginning.
    await pane.getByRole('button', { name: '设置' }).focus();
    await tabTo(/填报/u);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await pane.getByRole('switch', { name: '边填边校核' }).waitFor();
  });
});
