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
  type Plugin,
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

/** What stands on a canvas. */
export interface Drawing {
  readonly type: AnyConfiguration['type'];
  /** Draws another configuration of the same type in its place. */
  change(configuration: AnyConfiguration): void;
  destroy(): void;
}

function begin(canvas: HTMLCanvasElement, configuration: AnyConfiguration): Drawing {
  const { type } = configuration;
  // Chart.js keeps this array: its plugins are those that stand in it.
  const plugins = [...(configuration.plugins ?? [])] as Plugin[];
  const chart = new Chart(canvas, { ...configuration, plugins });
  return {
    type,
    change: (next) => {
      // What the pointer was on is gone.
      chart.setActiveElements([]);
      chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
      plugins.splice(0, plugins.length, ...((next.plugins ?? []) as Plugin[]));
      chart.data = next.data;
      chart.options = (next.options ?? {});
      chart.update('none');
    },
    destroy: () => {
      chart.destroy();
    },
  };
}

/** Draws on the canvas: in `former`, what stands there, if it is of the same type. The caller destroys what comes back. */
export function draw(canvas: HTMLCanvasElement, configuration: AnyConfiguration, former: Drawing | null): Drawing {
  if (former?.type === configuration.type) {
    former.change(configuration);
    return former;
  }
  former?.destroy();
  return begin(canvas, configuration);
}
