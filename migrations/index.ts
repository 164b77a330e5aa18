import * as migration_20261124_102231_initial from './20261124_102231_initial';
import * as migration_20261124_164646_list_indexes from './20261124_164646_list_indexes';

export const migrations = [
  {
    up: migration_20261124_102231_initial.up,
    down: migration_20261124_102231_initial.down,
    name: '20261124_102231_initial',
  },
  {
    up: migration_20261124_164646_list_indexes.up,
    down: migration_20261124_164646_list_indexes.down,
    name: '20261124_164646_list_indexes'
  },
];
