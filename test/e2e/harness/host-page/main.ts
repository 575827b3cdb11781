import { createHost, type Host, type HostCommand } from '../../../../renderer/host';

declare global {
  interface Window {
    host: Host;
    commands: HostCommand[];
  }
}

// A bare page around the host, so that its browser body can be driven without any of the app's own pages.
window.host = await createHost();
window.commands = [];
window.host.onCommand((command) => window.commands.push(command));
document.body.dataset.ready = 'yes';
