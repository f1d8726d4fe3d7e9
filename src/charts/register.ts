/* The parts of Chart.js that the charts use, and no others; loaded only when the first chart is drawn. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { AnyConfiguration } from '#charts/axes.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Draws on the canvas; the caller destroys what comes back before it draws again. */
export function draw(canvas: HTMLCanvasElement, configuration: AnyConfiguration): { destroy(): void } {
  return configuration.type === 'bar' ? new Chart(canvas, configuration) : new Chart(canvas, configuration);
}
