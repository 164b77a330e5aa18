import * as migration_20261124_093452_initial from './20261124_093452_initial';

export const migrations = [
  {
    up: migration_20261124_093452_initial.up,
    down: migration_20261124_093452_initial.down,
    name: '20261124_093452_initial'
  },
];
