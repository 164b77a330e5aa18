import * as migration_20261124_051320_initial from './20261124_051320_initial';

export const migrations = [
  {
    up: migration_20261124_051320_initial.up,
    down: migration_20261124_051320_initial.down,
    name: '20261124_051320_initial'
  },
];
