import { COLUMN_ROLES, type ColumnRole } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { TableChoice, TableHead } from '../file-session/index.ts';

interface ColumnChoiceProps {
  readonly table: TableHead;
  readonly choice: TableChoice;
  readonly onChoose: (choice: TableChoice) => void;
}

/** The role of each column of a list: guessed, and open to correction. */
export function ColumnChoice({ table, choice, onChoose }: ColumnChoiceProps) {
  if (table.format === 'list') return null;
  const choose = (column: number, role: ColumnRole): void =>
    onChoose({
      ...choice,
      // each role but “not used” is for one column only
      roles: choice.roles.map((before, at) => (at === column ? role : before === role ? '' : before)),
    });
  return (
    <div class="files-columns">
      <table>
        <thead>
          <tr>
            {choice.roles.map((role, column) => (
              <th key={column} scope="col">
                <select
                  aria-label={columnName(column, table.header?.[column])}
                  value={role}
                  onChange={({ currentTarget }) => choose(column, currentTarget.value as ColumnRole)} // one of COLUMN_ROLES
                >
                  {(['', ...COLUMN_ROLES] as const).map((one) => (
                    <option key={one} value={one}>
                      {t(`files.role.${one || 'none'}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ line, cells }) => (
            <tr key={line}>
              {choice.roles.map((_, column) => (
                <td key={column} lang={/\p{Script=Han}/u.test(cells[column] ?? '') ? 'zh' : undefined}>
                  {(cells[column] ?? '').slice(0, 80)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnName(column: number, name = ''): string {
  const number = column + 1;
  return name ? t('files.column.named', { number, name }) : t('files.column.unnamed', { number });
}
