import { list, object, oneOf, optional, text, whole, yesNo } from '../ground/shape';
import { CATEGORIES } from '../register/category';
import { CHECK_KINDS } from '../register/inspectionRecord';
import { conditionShape } from './parseCondition';
import { CAP_SPANS, type Cap } from './profile';

/** Kinds of checks that count; absent for all. */
export const kindsShape = optional(list(oneOf(CHECK_KINDS), 1));

/** A cap. */
export const capShape = object<Cap>({
  times: whole(1),
  per: oneOf(CAP_SPANS),
  kinds: kindsShape,
  categories: optional(list(oneOf(CATEGORIES), 1)),
  units: optional(conditionShape),
  except: optional(conditionShape),
  perAuthority: optional(yesNo),
  clause: optional(text(1)),
});
