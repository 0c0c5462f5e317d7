import type { JSX } from 'react';
import { Dropdown, ResponsiveMode, SearchBox } from 'office-ui-fabric-react';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { Category } from '../../../domain/register/category';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import { categoryText } from '../../../text/term/codeText';
import {
  categoriesOf,
  regionsOf,
  TASK_ORDERS,
  type PersonLoad,
  type TaskFilter,
  type TaskOrder,
} from './taskView';

export interface TaskFilterFieldsProps {
  readonly tasks: readonly CurrentTask[];
  readonly loads: readonly PersonLoad[];
  readonly filter: TaskFilter;
  readonly onChange: (filter: TaskFilter) => void;
}

/** By what a clerk finds tasks: words, category, region, somebody of the team; and their order. */
export function TaskFilterFields({
  tasks,
  loads,
  filter,
  onChange,
}: TaskFilterFieldsProps): JSX.Element {
  const set = (change: Partial<TaskFilter>): void => onChange({ ...filter, ...change });
  return (
    <>
      <SearchBox
        placeholder={text.search}
        ariaLabel={text.search}
        value={filter.words}
        onChange={(_, value) => set({ words: value ?? '' })}
      />
      <div className="task-filters">
        <Choice
          label={text.filters.category}
          all={text.filters.allCategories}
          options={categoriesOf(tasks).map((key) => [key, categoryText(key)])}
          chosen={filter.category}
          onChoose={(category) => set({ category: category as Category | '' })}
        />
        <Choice
          label={text.filters.person}
          all={text.filters.allPeople}
          options={loads.map(({ person, all }) => [person.id, text.personOption(person.name, all)])}
          chosen={filter.person}
          onChoose={(person) => set({ person })}
        />
        <Choice
          label={text.filters.region}
          all={text.filters.allRegions}
          options={regionsOf(tasks).map((region) => [region, region])}
          chosen={filter.region}
          onChoose={(region) => set({ region })}
        />
        <Choice
          label={text.filters.order}
          options={TASK_ORDERS.map((order) => [order, text.orders[order]])}
          chosen={filter.order}
          onChoose={(order) => set({ order: order as TaskOrder })}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice; there is none where it is absent. */
  readonly all?: string;
  readonly options: readonly (readonly [key: string, text: string])[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, all, options, chosen, onChoose }: ChoiceProps): JSX.Element {
  return (
    <Dropdown
      ariaLabel={label}
      responsiveMode={ResponsiveMode.large}
      selectedKey={chosen}
      options={[
        ...(all === undefined ? [] : [{ key: '', text: all }]),
        ...options.map(([key, shown]) => ({ key, text: shown })),
      ]}
      onChange={(_, option) => option && onChoose(String(option.key))}
    />
  );
}
