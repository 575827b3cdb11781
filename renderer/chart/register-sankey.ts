import { Chart, Tooltip } from 'chart.js';
import { Flow, SankeyController } from 'chartjs-chart-sankey';

Chart.register(SankeyController, Flow, Tooltip);
