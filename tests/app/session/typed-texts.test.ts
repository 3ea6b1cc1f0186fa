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

  it('notes what was given to be stored until it is stored, unless the user goes on typing', () => {
    const typed = new TypedTexts();
    typed.restore({
      previous: '1',
      'explanations:a': '说明',
      'explanations:b': '甲',
      'narrative:earlier': '稿',
    });
    for (const field of ['previous', 'explanations:a', 'explanations:b'] as const) typed.handOver(field);
    typed.set('explanations:b', '甲乙');
    typed.forgetStored((name) => name === 'explanations');
    expect(Object.keys(typed.all)).toEqual(['explanations:a', 'narrative:earlier', 'explanations:b']);
    typed.forgetStored(() => false);
    expect(typed.all).toEqual({ 'narrative:earlier': '稿', 'explanations:b': '甲乙' });
    typed.set('explanations:b', '甲');
    typed.forgetStored(() => false);
    expect(typed.of('explanations:b')).toBe('甲');
  });

  it('gives up what was given to be stored if something else replaces it, but no other text', () => {
    const typed = new TypedTexts();
    typed.set('previous', '1');
    typed.replaced('previous');
    expect(typed.of('previous')).toBe('1');
    typed.handOver('previous');
    typed.replaced('previous');
    expect(typed.all).toEqual({});
  });

  it('leaks nothing into another workbook', () => {
    const typed = new TypedTexts();
    typed.restore({ previous: '旧' });
    typed.forget();
    expect([typed.all, typed.restored.state]).toEqual([{}, []]);
    typed.set('previous', '新');
    typed.handOver('previous');
    typed.forget();
    typed.set('previous', '新');
    typed.forgetStored(() => false);
    expect(typed.of('previous')).toBe('新');
  });
});
