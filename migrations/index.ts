import * as migration_20261124_124701_initial from './20261124_124701_initial';

export const migrations = [
  {
    up: migration_20261124_124701_initial.up,
    down: migration_20261124_124701_initial.down,
    name: '20261124_124701_initial'
  },
];
