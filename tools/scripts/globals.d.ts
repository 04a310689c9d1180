// What hooks/bothsides/export.py puts before our scripts.
declare var bothsidesBase: URL;
declare var bothsidesUse: Record<string, string>;
declare var bothsidesShared: boolean;
declare var bothsidesData: Record<string, Plan>;
declare var bothsidesDialog: string;
declare var bothsidesWords: Record<string, string>;
declare var bothsidesSafety: string;
declare var bothsidesHandouts: HandoutIndex;
declare var leanQr: {
  generate(text: string, options: object): { size: number; get(x: number, y: number): boolean };
  correction: Record<string, number>;
};
declare var bothsidesMotions: Record<string, Movement>;
declare var bothsidesFigures: Record<string, HandoutFigures>;
