import { LanguageStates as LanguageStates_6df50dee18d98db826fa4db07f1b499c } from '../../../../src/admin/publishing/LanguageStates'
import { DeadReferences as DeadReferences_8689d571e94410a03a9ba26fa476c0f6 } from '../../../../src/admin/deadReferences/DeadReferences'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockWords as BlockWords_8680cf5841d4c50d448aa00a569aa2d2 } from '../../../../src/admin/lastWords/BlockWords'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UsesOfSelection as UsesOfSelection_46511ea6b46e294c705b3617ed184eb8 } from '../../../../src/admin/uses/UsesOfSelection'
import { SelectionDeletion as SelectionDeletion_70ebc14430299fdd2b74709275f8a1df } from '../../../../src/admin/deletion/SelectionDeletion'
import { LastWords as LastWords_dcba1a11c327639474fdf8b013288964 } from '../../../../src/admin/lastWords/LastWords'
import { FailedSave as FailedSave_477ee6dc8d77a7186774227ad86dc7cd } from '../../../../src/admin/failedSave/FailedSave'
import { KeepOthersWork as KeepOthersWork_3c00c9891657914cd7fd7329d684bfa6 } from '../../../../src/admin/concurrentSaves/KeepOthersWork'
import { AskBeforeLanguage as AskBeforeLanguage_f420b9571c16f15b21a01b5c3c973795 } from '../../../../src/admin/unsaved/AskBeforeLanguage'
import { TabLeavesText as TabLeavesText_73fde12c2304074512be5e1a3127e0b0 } from '../../../../src/admin/keyboard/TabLeavesText'
import { LockWords as LockWords_114172222c05db2d862eade5f2f2fe73 } from '../../../../src/admin/locks/LockWords'
import { CleanPaste as CleanPaste_21284f3a33931bc94205d381b7fc7252 } from '../../../../src/admin/pasting/CleanPaste'
import { KeepTrueState as KeepTrueState_0cee6291a3a2435210da87334c85d58c } from '../../../../src/admin/trueState/KeepTrueState'
import { UsesOfDocument as UsesOfDocument_997d2e60922e27926ef7a44e33bd7935 } from '../../../../src/admin/uses/UsesOfDocument'
import { DocumentDeletion as DocumentDeletion_dd3397e1602dab5553aaaa94c8d10c66 } from '../../../../src/admin/deletion/DocumentDeletion'
import { WallClockCell as WallClockCell_3af5574b0b5caf4bd7c04bfdf71715f0 } from '../../../../src/admin/fields/WallClockCell.tsx'
import { WallClockInput as WallClockInput_f0c68c81db37e027b4c770bc3d20cd3c } from '../../../../src/admin/fields/WallClockInput.tsx'
import { OvernightHint as OvernightHint_b1ada66d9ef339e48b2eef47c6485c90 } from '../../../../src/admin/fields/OvernightHint'
import { ChangePassword as ChangePassword_e8eac9edc69502ea505b1ea0bce1d445 } from '../../../../src/admin/account/ChangePassword.tsx'
import { NoCopyToLanguage as NoCopyToLanguage_c813f427e3bb4c9a895dca97191bcedb } from '../../../../src/admin/publishing/NoCopyToLanguage'
import { DeliveryLink as DeliveryLink_fdafb9cf2d7db3e8a0192e8f1a837c0a } from '../../../../src/admin/delivery/DeliveryLink'
import { FixedTexts as FixedTexts_4387351d27996818cb08e299f7973699 } from '../../../../src/admin/fixedTexts/FixedTexts'
import { DeliveryView as DeliveryView_8ded9fc2e006796d880259f9e761d1a7 } from '../../../../src/admin/delivery/DeliveryView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/publishing/LanguageStates#LanguageStates": LanguageStates_6df50dee18d98db826fa4db07f1b499c,
  "/src/admin/deadReferences/DeadReferences#DeadReferences": DeadReferences_8689d571e94410a03a9ba26fa476c0f6,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/lastWords/BlockWords#BlockWords": BlockWords_8680cf5841d4c50d448aa00a569aa2d2,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/uses/UsesOfSelection#UsesOfSelection": UsesOfSelection_46511ea6b46e294c705b3617ed184eb8,
  "/src/admin/deletion/SelectionDeletion#SelectionDeletion": SelectionDeletion_70ebc14430299fdd2b74709275f8a1df,
  "/src/admin/lastWords/LastWords#LastWords": LastWords_dcba1a11c327639474fdf8b013288964,
  "/src/admin/failedSave/FailedSave#FailedSave": FailedSave_477ee6dc8d77a7186774227ad86dc7cd,
  "/src/admin/concurrentSaves/KeepOthersWork#KeepOthersWork": KeepOthersWork_3c00c9891657914cd7fd7329d684bfa6,
  "/src/admin/unsaved/AskBeforeLanguage#AskBeforeLanguage": AskBeforeLanguage_f420b9571c16f15b21a01b5c3c973795,
  "/src/admin/keyboard/TabLeavesText#TabLeavesText": TabLeavesText_73fde12c2304074512be5e1a3127e0b0,
  "/src/admin/locks/LockWords#LockWords": LockWords_114172222c05db2d862eade5f2f2fe73,
  "/src/admin/pasting/CleanPaste#CleanPaste": CleanPaste_21284f3a33931bc94205d381b7fc7252,
  "/src/admin/trueState/KeepTrueState#KeepTrueState": KeepTrueState_0cee6291a3a2435210da87334c85d58c,
  "/src/admin/uses/UsesOfDocument#UsesOfDocument": UsesOfDocument_997d2e60922e27926ef7a44e33bd7935,
  "/src/admin/deletion/DocumentDeletion#DocumentDeletion": DocumentDeletion_dd3397e1602dab5553aaaa94c8d10c66,
  "/src/admin/fields/WallClockCell.tsx#WallClockCell": WallClockCell_3af5574b0b5caf4bd7c04bfdf71715f0,
  "/src/admin/fields/WallClockInput.tsx#WallClockInput": WallClockInput_f0c68c81db37e027b4c770bc3d20cd3c,
  "/src/admin/fields/OvernightHint#OvernightHint": OvernightHint_b1ada66d9ef339e48b2eef47c6485c90,
  "/src/admin/account/ChangePassword.tsx#ChangePassword": ChangePassword_e8eac9edc69502ea505b1ea0bce1d445,
  "/src/admin/publishing/NoCopyToLanguage#NoCopyToLanguage": NoCopyToLanguage_c813f427e3bb4c9a895dca97191bcedb,
  "/src/admin/delivery/DeliveryLink#DeliveryLink": DeliveryLink_fdafb9cf2d7db3e8a0192e8f1a837c0a,
  "/src/admin/fixedTexts/FixedTexts#FixedTexts": FixedTexts_4387351d27996818cb08e299f7973699,
  "/src/admin/delivery/DeliveryView#DeliveryView": DeliveryView_8ded9fc2e006796d880259f9e761d1a7,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
