const { Script } = require('node:vm');
const JestRuntime = require('jest-runtime').default;

/** Of this worker: the script of each module by its file, and what it was compiled from. */
const scripts = new Map();

function scriptOf(filename, code, opening) {
  const known = scripts.get(filename);
  if (known?.code === code) return known.script;
  const script = new Script(`${opening}${code}\n})`, { filename, columnOffset: -opening.length });
  scripts.set(filename, { code, script });
  return script;
}

/**
 * Jest runs each test file in a context of its own, and compiles every module for each of them anew.
 * A script can run in many contexts: with this, each module is compiled once for a worker, and so is
 * each function of it that is called. Not where coverage is taken, which counts places in the code.
 */
class CompileOnce extends JestRuntime {
  constructor(...given) {
    super(...given);
    const [, environment, , , , { collectCoverage }] = given;
    if (collectCoverage) return;
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    const opening = `(function(${executor.injectedModuleParameters.join()}){`;
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      try {
        if (context) return scriptOf(filename, code, opening).runInContext(context);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
      }
      // Of what cannot be compiled Jest itself says why.
      return compile(code, filename);
    };
  }
}

module.exports = { __esModule: true, default: CompileOnce };
