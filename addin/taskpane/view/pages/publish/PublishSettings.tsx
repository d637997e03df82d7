import { Field, Input, type FieldProps } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TrackerCase } from '../../../../../functions/core/actions/trackerCases';
import { parseSharePointTarget } from '../../../../../functions/core/publish/graph/graphCloud';
import {
  cloudOfSite,
  exampleFolder,
  settingsProblems,
  type KeptPublishing,
} from '../../../pane/publish/keptSettings';
import { Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { Choice } from '../case/Choice';
import { folderFacts } from './folderFacts';

const clouds = ['global', 'china'] as const;
const rights = ['selectedSites', 'allSites'] as const;
const linkScopes = ['organization', 'users', 'existing'] as const;

export interface PublishSettingsProps {
  readonly settings: KeptPublishing;
  readonly change: (changed: Partial<KeptPublishing>) => void;
  /** The case the folder rule is shown with. */
  readonly one: TrackerCase;
}

/** Where to publish and how to sign in; every keystroke is kept. */
export function PublishSettings({ settings, change, one }: PublishSettingsProps) {
  const { t } = useTranslation('publish');
  const { cloud } = usePane().services;
  const problems = settingsProblems(settings, cloud);
  const said = (key: keyof KeptPublishing): Pick<FieldProps, 'validationMessage'> => {
    const problem = problems[key];
    return problem === undefined ? {} : { validationMessage: t(problem) };
  };
  const target = parseSharePointTarget(settings.site);
  const folder = exampleFolder(settings.folderRule, folderFacts(one));
  return (
    <Stack>
      <Field label={t('site')} required hint={t('siteHint')} {...said('site')}>
        <Input
          type="url"
          value={settings.site}
          onChange={(_, { value }) => {
            const own = cloudOfSite(value);
            change({ site: value, ...(own === undefined ? {} : { cloud: own }) });
          }}
        />
      </Field>
      <Field label={t('library')} hint={t('libraryHint')}>
        <Input value={settings.library} onChange={(_, { value }) => change({ library: value })} />
      </Field>
      <Field label={t('folderRule')} hint={t('folderRuleHint')} {...said('folderRule')}>
        <Input value={settings.folderRule} onChange={(_, { value }) => change({ folderRule: value })} />
      </Field>
      {folder.ok && <Quiet>{t('folderExample', { folder: folder.folder })}</Quiet>}
      <Choice
        label={t('linkScope')}
        value={settings.linkScope}
        options={linkScopes.map((id) => [id, t(`link_${id}`)])}
        onChoose={(linkScope) => change({ linkScope })}
      />
      {target && !target.loopback && <SignInSettings settings={settings} change={change} said={said} />}
      <Quiet>{t('settingsWhere')}</Quiet>
    </Stack>
  );
}

interface SignInSettingsProps extends Pick<PublishSettingsProps, 'settings' | 'change'> {
  readonly said: (key: keyof KeptPublishing) => Pick<FieldProps, 'validationMessage'>;
}

/** A stand-in on this machine asks for none of this. */
function SignInSettings({ settings, change, said }: SignInSettingsProps) {
  const { t } = useTranslation('publish');
  return (
    <>
      <Choice
        label={t('cloud')}
        value={settings.cloud}
        options={clouds.map((id) => [id, t(`cloud_${id}`)])}
        onChoose={(cloud) => change({ cloud })}
      />
      {said('cloud').validationMessage !== undefined && (
        <div role="alert">{said('cloud').validationMessage as string}</div>
      )}
      <Field label={t('clientId')} required hint={t('clientIdHint')} {...said('clientId')}>
        <Input value={settings.clientId} onChange={(_, { value }) => change({ clientId: value.trim() })} />
      </Field>
      <Field label={t('tenant')} required hint={t('tenantHint')} {...said('tenant')}>
        <Input value={settings.tenant} onChange={(_, { value }) => change({ tenant: value.trim() })} />
      </Field>
      <Choice
        label={t('rights')}
        value={settings.rights}
        options={rights.map((id) => [id, t(`rights_${id}`)])}
        onChoose={(chosen) => change({ rights: chosen })}
      />
      <Quiet>{t(`rightsHint_${settings.rights}`)}</Quiet>
      <Quiet>
        {t('redirects', {
          broker: `brk-multihub://${location.host}`,
          page: new URL('signin.html', location.href).href,
        })}
      </Quiet>
    </>
  );
}
