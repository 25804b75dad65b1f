/** Sizes of a toolbar's icon, in pixels, on screens of all densities. */
const SIZES = [16, 32, 48] as const;

const BLUE = '#1d56b8';
const GREY = '#6b6f78';

/**
 * The toolbar's icon, as the one of the extension or, where marking is paused, grey with a pause sign. It is drawn: to set
 * one from a file Chromium's background fetches it, which our policy forbids.
 */
export function toolbarIcon(isPaused: boolean): Record<string, ImageData> {
  return Object.fromEntries(SIZES.map((size) => [size, draw(size, isPaused ? drawPaused : drawPage)]));
}

/** Draws on a grid of 128 × 128, as assets/icons/icon.svg does. */
function draw(size: number, onGrid: (pen: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pen = new OffscreenCanvas(size, size).getContext('2d');
  if (pen === null) throw new Error('this browser draws nothing in two dimensions');
  pen.scale(size / 128, size / 128);
  pen.lineWidth = 9;
  pen.lineCap = 'round';
  pen.strokeStyle = '#fff';
  onGrid(pen);
  return pen.getImageData(0, 0, size, size);
}

function drawPage(pen: OffscreenCanvasRenderingContext2D): void {
  drawPaper(pen, BLUE);
  drawLines(pen, 'M30 42h68M30 62h22M30 98h40', 0.55);
  drawLines(pen, 'M64 62h34', 1);
  pen.fillStyle = '#ffd54a';
  for (const x of [62, 75, 88, 101]) fillCircle(pen, x, 80, 5);
}

function drawPaused(pen: OffscreenCanvasRenderingContext2D): void {
  drawPaper(pen, GREY);
  drawLines(pen, 'M30 36h68M30 56h24M30 92h18', 0.45);
  fillCircle(pen, 84, 82, 36);
  pen.fillStyle = '#fff';
  for (const x of [67, 88]) pen.fillRect(x, 60, 13, 44);
}

function drawPaper(pen: OffscreenCanvasRenderingContext2D, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.roundRect(6, 6, 116, 116, 26);
  pen.fill();
}

function drawLines(pen: OffscreenCanvasRenderingContext2D, path: string, opacity: number): void {
  pen.globalAlpha = opacity;
  pen.stroke(new Path2D(path));
  pen.globalAlpha = 1;
}

function fillCircle(pen: OffscreenCanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}
