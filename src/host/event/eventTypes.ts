/** Numbers by which the client tells events apart. */
export const EventType = {
  SettingsChanged: 1,
  SelectionChangedWithoutRegistration: 2,
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  RowSorted: 19,
  ColumnSorted: 20,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  Moved: 27,
  ChartAdded: 50,
  ChartActivated: 51,
  ChartDeactivated: 52,
  ChartDeleted: 53,
  TableSelectionChanged: 100,
  TableChanged: 101,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
} as const;

export type EventName = keyof typeof EventType;
export type EventType = (typeof EventType)[EventName];

/**
 * By the method that the client calls to have them sent, without `_Register` and `Event`; behind the
 * class but for events of sheets.
 */
export const EVENT_METHODS: Readonly<Record<string, EventType>> = {
  DataChanged: EventType.Changed,
  Activated: EventType.Activated,
  Deactivated: EventType.Deactivated,
  Added: EventType.Added,
  SelectionChanged: EventType.SelectionChanged,
  Deleted: EventType.Deleted,
  NameChanged: EventType.NameChanged,
  'ChartCollection.Added': EventType.ChartAdded,
  'ChartCollection.Deleted': EventType.ChartDeleted,
  // Nobody can select a chart here: these never come.
  'ChartCollection.Activated': EventType.ChartActivated,
  'ChartCollection.Deactivated': EventType.ChartDeactivated,
  'Chart.Activated': EventType.ChartActivated,
  'Chart.Deactivated': EventType.ChartDeactivated,
  'Table.DataChanged': EventType.TableChanged,
  'Table.SelectionChanged': EventType.TableSelectionChanged,
  'TableCollection.DataChanged': EventType.TableChanged,
  'CommentCollection.Added': EventType.CommentAdded,
  'CommentCollection.Changed': EventType.CommentChanged,
  'CommentCollection.Deleted': EventType.CommentDeleted,
  Calculated: EventType.Calculated,
  RowSorted: EventType.RowSorted,
  ColumnSorted: EventType.ColumnSorted,
  FormulaChanged: EventType.FormulaChanged,
  ProtectionChanged: EventType.ProtectionChanged,
  Moved: EventType.Moved,
};
