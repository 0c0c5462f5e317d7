import type { JSX } from 'react';
import { CATEGORIES } from '../../../domain/register/category';
import { categoryText } from '../../../text/term/codeText';
import { quotaText } from '../../../text/grammar/quotaText';
import { DemandFields } from './DemandFields';
import type { SectionProps } from './sectionProps';

/** What is asked of each category. */
export function PlanFields({
  profile,
  onChange,
  preparation,
  items,
  year,
}: SectionProps): JSX.Element {
  return (
    <>
      {CATEGORIES.map((category) => {
        const quota = preparation?.quotas.find((each) => each.category === category);
        const name = categoryText(category);
        return (
          <section key={category} className="rule-fields">
            <h4>{name}</h4>
            <DemandFields
              name={name}
              profile={profile}
              demand={profile.plans[category]}
              now={quota && quotaText(quota)}
              items={items}
              year={year}
              ofCategory
              onChange={(demand) =>
                onChange({ ...profile, plans: { ...profile.plans, [category]: demand } })
              }
            />
          </section>
        );
      })}
    </>
  );
}
