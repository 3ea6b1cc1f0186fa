import type { Channel } from '../../core/report/narrative-draft';

/**
 * nameless: counts something but has no name. twice: another channel has the name. unusable: references cannot contain
 * the name.
 */
export type ChannelFault = 'nameless' | 'twice' | 'unusable';

/** The name of the sum, and the characters that would end a reference. */
const unusable = /^总数$|[{}｛｝\n]/u;
const longestName = 40;

const folded = ({ name }: Channel): string => name.replace(/\s+/gu, '');

/** What is wrong with the name of each channel; null if nothing is. */
export const channelFaults = (channels: readonly Channel[]): readonly (ChannelFault | null)[] =>
  channels.map((channel, at) => {
    const name = folded(channel);
    if (name === '') return channel.count === null ? null : 'nameless';
    if (unusable.test(name) || name.length > longestName) return 'unusable';
    return channels.slice(0, at).some((other) => folded(other) === name) ? 'twice' : null;
  });
