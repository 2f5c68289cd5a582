import { describe, expect, it } from 'vitest';
import { guessFromFileName } from '../../src/transcripts/fileName.js';

describe('what a file’s name tells of its call', () => {
  it.each([
    ['transcripts/BRGL_Q1_2031.txt', { ticker: 'BRGL', period: '2031-Q1' }],
    ['2031-Jul-30-BRGL.txt', { ticker: 'BRGL', date: '2031-07-30' }],
    ['BRGL_20310728.asr.txt', { ticker: 'BRGL', date: '2031-07-28' }],
    ['calls31_4483046_BRGLY.vtt', { ticker: 'BRGLY' }],
    ['BRIGMILL_Q2_FY2031.pdf', { ticker: 'BRIGMILL', period: '2031-Q2' }],
    ['brgl_q2_2031.notes.txt', { period: '2031-Q2' }], // small letters may be any word
    ['calls_4387_Briggle_Mills_Inc.asr.srt', { company: 'Briggle Mills Inc' }],
    ['Briggle Mills Q2 2031 Earnings Call.pdf', { company: 'Briggle Mills', period: '2031-Q2' }],
    ['Earnings-Call-Transcript-Q2FY31.pdf', { period: '2031-Q2' }],
    ['FINAL TRANSCRIPT.txt', {}],
    ['THE call.txt', {}],
    ['notes.txt', {}],
    ['2031.txt', {}],
  ])('in "%s" is %j', (file, told) => {
    expect(guessFromFileName(file)).toEqual(told);
  });

  it('is a ticker in small letters where the company’s name bears it out', () => {
    expect(guessFromFileName('brgl-q2-2031.html', 'Briggle Mills')).toEqual({
      ticker: 'BRGL',
      period: '2031-Q2',
    });
    expect(guessFromFileName('mills-q2-2031.html', 'Briggle Mills')).toEqual({ period: '2031-Q2' });
  });
});
