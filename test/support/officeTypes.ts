import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What Microsoft's declarations have of the namespace `Excel`. */
export function excelTypes(): ts.NodeArray<ts.Statement> {
  const path = join(__dirname, '../../node_modules/@types/office-js/index.d.ts');
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return inNamespace(source.statements, 'Excel');
}

/** The statements of a namespace, which is opened once. */
export function inNamespace(
  statements: ts.NodeArray<ts.Statement>,
  name: string,
): ts.NodeArray<ts.Statement> {
  const found = statements.find(
    (statement) => ts.isModuleDeclaration(statement) && statement.name.text === name,
  ) as ts.ModuleDeclaration;
  return (found.body as ts.ModuleBlock).statements;
}
