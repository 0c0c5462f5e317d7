import { periodStart } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { RegisterChoice } from '../../reading/registerChoice';
import { withColumn, withRegister } from './columnChoice';
import { chosenAnew, type ActionContext, type RegisterActions } from './paneActions';

/** What a clerk can do with the registers. Every choice is kept in the workbook for next time. */
export function registerActions(context: ActionContext): RegisterActions {
  const { app, state, dispatch, read, crash } = context;
  const { scan, period } = state;

  const choose = (choice: RegisterChoice): void => {
    if (scan === null) return;
    chosenAnew(context, scan, periodStart(period), choice);
    app.rememberChoice(choice).catch(crash);
  };

  const show = async (place: Place): Promise<void> => {
    const problems = await app.showPlace(place);
    dispatch(
      problems.length > 0 ? { type: 'showFailed', place, problems } : { type: 'troubleClosed' },
    );
  };

  return {
    reread: () => void read(scan?.choice, periodStart(period)).catch(crash),
    chooseRegister: (register, sheet) => choose(withRegister(scan?.choice ?? {}, register, sheet)),
    choose,
    answerColumn: (sheet, columnIndex, answer) =>
      choose(withColumn(scan?.choice ?? {}, sheet, columnIndex, answer)),
    show: (place) => void show(place).catch(crash),
    closeTrouble: () => dispatch({ type: 'troubleClosed' }),
    writeHealth: (report) => {
      dispatch({ type: 'writingStarted' });
      app
        .writeHealthSheet(report)
        .then((outcome) => dispatch({ type: 'writingEnded', outcome }), crash);
    },
  };
}
