import { Guide } from '../../../components/guide/index.ts';
import type { Scene, State } from '../fixed/scene.ts';

function guide(name: string, togglePage: string, readByKeys: string): State {
  return {
    name,
    render: () => (
      <Guide
        readShortcuts={async () => ({ togglePage, readByKeys })}
        addresses={{ welcome: '/welcome.html', settings: '/options.html' }}
      />
    ),
  };
}

export const guideScene: Scene = {
  name: 'guide',
  states: [guide('with shortcuts', 'Alt+Shift+P', 'Alt+Shift+K'), guide('without', '', '')],
};
