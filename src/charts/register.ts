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
  type ChartConfiguration,
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

/** Chart.js tells configurations apart by type, a drawing takes any. */
type Whole = ChartConfiguration & { readonly plugins: Plugin[] };

function wholeOf(configuration: AnyConfiguration): Whole {
  const whole: unknown = { ...configuration, plugins: [...(configuration.plugins ?? [])] };
  return whole as Whole;
}

function begin(canvas: HTMLCanvasElement, configuration: AnyConfiguration): Drawing {
  const { type } = configuration;
  const whole = wholeOf(configuration);
  const chart = new Chart(canvas, whole);
  return {
    type,
    change: (next) => {
      // What the pointer was on is gone.
      chart.setActiveElements([]);
      chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
      const { data, options = {}, plugins } = wholeOf(next);
      // Chart.js keeps the array of the first configuration: its plugins are those that stand in it.
      whole.plugins.splice(0, whole.plugins.length, ...plugins);
      chart.data = data;
      chart.options = options;
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
