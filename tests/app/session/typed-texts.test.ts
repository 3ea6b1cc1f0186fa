import { describe, expect, it, vi } from 'vitest';
import { TypedTexts } from '../../../src/app/session/typed-texts';

describe('TypedTexts', () => {
  it('notes texts until they are stored elsewhere', () => {
    const typed = new TypedTexts();
    const listener = vi.fn();
    typed.subscribe(listener);
    typed.set('previous', '1');
    typed.set('previous', '1');
    typed.set('explanations:a', '说明');
    expect(typed.all).toEqual({ previous: '1', 'explanations:a': '说明' });
    typed.set('previous', null);
    expect([typed.of('previous'), typed.of('explanations:a')]).toEqual([null, '说明']);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('takes over what was typed before, but not over what was typed since, and names it until it is noticed', () => {
    const typed = new TypedTexts();
    typed.restore({});
    expect(typed.restored.state).toEqual([]);
    typed.set('previous', '新');
    typed.restore({ previous: '旧', 'newReport:agency': '某局' });
    expect(typed.all).toEqual({ previous: '新', 'newReport:agency': '某局' });
    expect(typed.restored.state).toEqual(['previous', 'newReport:agency']);
    typed.noticed();
    expect(typed.restored.state).toEqual([]);
  });

  it('leaks nothing into another workbook', () => {
    const typed = new TypedTexts();
    typed.restore({ previous: '旧' });
    typed.forget();
    expect([typed.all, typed.restored.state]).toEqual([{}, []]);
  });
});
