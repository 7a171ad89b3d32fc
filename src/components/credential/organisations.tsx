import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import { Item } from '../item.tsx';
import { organisationsOf } from '../organisations.ts';
import { OrganisationFacts } from './organisation.tsx';
import { OrganisationName } from './words.tsx';

/** The organisations that the file names, besides the issuer, each with all that it says of them. */
export function Organisations({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  return organisationsOf(credential).map(({ anchor, organisation }) => (
    <Item
      key={anchor}
      anchor={anchor}
      title={<OrganisationName organisation={organisation} />}
      folded
    >
      <OrganisationFacts organisation={organisation} label={t('fields.organisation.name')} />
    </Item>
  ));
}
