/** Finnish: the dashboard and its layout. */
import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const dashboard: DefaultTranslationsObject['dashboard'] = {
  addButton: 'Lisää +',
  addWidget: 'Lisää osio',
  deleteWidget: 'Poista osio {{id}}',
  discardConfirmLabel: 'Hylkää',
  discardMessage: 'Työpöydän asettelussa on tallentamattomia muutoksia. Haluatko varmasti hylätä ne?',
  discardTitle: 'Hylätäänkö muutokset?',
  editDashboard: 'Muokkaa työpöytää',
  editingDashboard: 'Muokataan työpöytää',
  noItems: 'Työpöydällä ei ole osioita. Voit lisätä niitä yläpalkin valikosta ”Työpöytä”.',
  resetLayout: 'Palauta oletusasettelu',
  searchWidgets: 'Hae osioita…',
}
