import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(__dirname, '../../../../../src/domain');
/** The files that say what a profile is. */
const FILES = ['profile/profile.ts', 'profile/quota.ts', 'profile/deadlineRule.ts'];
/** What is no part of a profile: the alias of several tests, and whose members have names of their own. */
const KIND = 'kind';

/**
 * Every member of the types of a profile, and every word that one of them may be: Cap.times,
 * Quota.percent.rounding, Profile.level=city, StaffBase=licensed.
 */
export function declaredMembers(): readonly string[] {
  return [...new Set(FILES.flatMap(membersOf))];
}

function membersOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(FOLDER, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement))
      return statement.members.flatMap((member) => memberOf(statement.name.text, member));
    if (ts.isTypeAliasDeclaration(statement)) return ofType(statement.name.text, statement.type);
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
        initializer !== undefined &&
        ts.isAsExpression(initializer) &&
        ts.isArrayLiteralExpression(initializer.expression)
          ? initializer.expression.elements
              .filter(ts.isStringLiteral)
              .map(({ text }) => `${name.getText()}=${text}`)
          : [],
      );
    return [];
  });
}

/** The members of a type that is written out, and the words of a type that is one of several words. */
function ofType(owner: string, type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type))
    return type.types.flatMap((each) => ofType(owner, each));
  if (ts.isParenthesizedTypeNode(type)) return ofType(owner, type.type);
  if (ts.isLiteralTypeNode(type))
    return ts.isStringLiteral(type.literal) ? [`${owner}=${type.literal.text}`] : [];
  if (!ts.isTypeLiteralNode(type)) return [];
  const kind = type.members
    .filter(ts.isPropertySignature)
    .find(({ name }) => name.getText() === KIND)?.type;
  const own =
    kind !== undefined && ts.isLiteralTypeNode(kind) && ts.isStringLiteral(kind.literal)
      ? `${owner}.${kind.literal.text}`
      : owner;
  const parts = type.members.flatMap((member) => memberOf(own, member));
  return own === owner ? parts : [own, ...parts];
}

function memberOf(owner: string, member: ts.TypeElement): string[] {
  if (!ts.isPropertySignature(member) || member.type === undefined) return [];
  const name = member.name.getText();
  if (name === KIND) return [];
  return [`${owner}.${name}`, ...ofType(`${owner}.${name}`, member.type)];
}
