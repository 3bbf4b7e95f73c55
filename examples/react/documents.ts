/** The documents of this page with the types that the schema gives them. */
import { gql, type TypedDocumentNode } from '@apollo/client'
import {
  Members,
  type MembersAnswer,
  type MembersVariables,
  Share,
  type ShareAnswer,
  type ShareVariables,
} from './generated/documents.ts'

export const MEMBERS: TypedDocumentNode<MembersAnswer, MembersVariables> = gql(Members.text)
export const SHARE: TypedDocumentNode<ShareAnswer, ShareVariables> = gql(Share.text)
